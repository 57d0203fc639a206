/**
 * Builds the programs that Node runs, each into one file: reading one file is what keeps the command line's start
 * close to the time it takes to read a workbook.
 */
const { chmodSync, existsSync } = require('node:fs');
const path = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');

const PROGRAMS = [
  { name: 'cli/avstamt', entry: 'src/cli/main.ts', executable: true },
  { name: 'cli/demo', entry: 'src/cli/demo.ts', executable: true },
  // Measures against packages that only developers have: left outside the bundle, required at run time.
  { name: 'bench/bench', entry: 'bench/main.ts', executable: false, external: 'packages' },
  { name: 'bench/read-only', entry: 'bench/read-only.ts', executable: false },
];

const SWC = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: false };

function isWritten({ name, entry }) {
  const written = existsSync(path.join(__dirname, entry));
  if (!written) console.error(`webpack: ${entry} does not exist, so dist/${name}.js is not built`);
  return written;
}

function nodeProgram({ name, entry, executable, external }) {
  return {
    name,
    target: 'node20',
    mode: 'production',
    entry: { [name]: `./${entry}` },
    output: { path: path.join(__dirname, 'dist'), filename: '[name].js', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: SWC } }] },
    ...(external === undefined ? {} : { externals: [requiredAtRunTime] }),
    // One file: a second chunk would be a second read at start.
    optimization: { minimizer: [minifier()], splitChunks: false },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      ...(executable ? [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), executableFile(name)] : []),
    ],
    performance: false,
    stats: 'errors-warnings',
  };
}

/**
 * Minified because V8 reads less text at every start; function and class names are kept, so that the stack trace
 * of a bug report still says where it happened.
 */
function minifier() {
  return new TerserPlugin({
    minify: TerserPlugin.swcMinify,
    extractComments: false,
    terserOptions: { compress: true, mangle: { keep_fnames: true, keep_classnames: true } },
  });
}

/** A bare package name (`jest`, `@scope/x`) stays a `require`; the project's own files are bundled. */
function requiredAtRunTime({ request }, callback) {
  if (/^(@[\w.-]+\/)?[\w.-]+(\/|$)/.test(request) && !request.startsWith('.')) callback(null, `commonjs ${request}`);
  else callback();
}

function executableFile(name) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap('executable', () => chmodSync(path.join(__dirname, 'dist', `${name}.js`), 0o755));
    },
  };
}

module.exports = PROGRAMS.filter(isWritten).map(nodeProgram);
