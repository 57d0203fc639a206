/**
 * Builds the programs that Node runs, each into one file: reading one file is what keeps the command line's start
 * close to the time it takes to read a workbook. And the pages that Excel shows, into dist/web.
 */
const { spawnSync } = require('node:child_process');
const { chmodSync, existsSync, rmSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');

const PROGRAMS = [
  // A starter and the program, of which the build also keeps what V8 compiles of it.
  { name: 'cli/avstamt', entry: 'src/cli/launch.ts', executable: true, warmed: { 'cli/program': { entry: 'src/cli/main.ts', runs: 'check FILE --find --format json -- check FILE --find' } } },
  { name: 'cli/demo', entry: 'src/cli/demo.ts', executable: true },
  // Its database's machine code lies beside it, where it looks for it.
  { name: 'listserver/list-server', entry: 'src/listserver/main.ts', executable: false, beside: 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm' },
  // Measures against packages that only developers have: left outside the bundle, required at run time.
  { name: 'bench/bench', entry: 'bench/main.ts', executable: false, external: 'packages' },
  { name: 'bench/read-only', entry: 'bench/read-only.ts', executable: false, warmed: { 'bench/reader': { entry: 'bench/reader.ts', runs: 'FILE' } } },
  // Serves Microsoft's library from where npm put it, so that the package has to be found at run time.
  { name: 'workbench/server', entry: 'src/workbench/server/main.ts', executable: false, external: 'packages' },
];

/** Pages of dist/web, each with one script. */
const PAGES = [
  { name: 'taskpane', entry: 'src/taskpane/main.tsx', template: 'src/taskpane/taskpane.html' },
  { name: 'notice', entry: 'src/commands/notice.ts', template: 'src/commands/notice.html' },
  { name: 'self-check', entry: 'src/selfcheck/main.ts', template: 'src/selfcheck/self-check.html' },
  { name: 'workbench', entry: 'src/workbench/main.tsx', template: 'src/workbench/workbench.html' },
];

const SWC = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: false };

function isWritten({ name, entry }) {
  const written = existsSync(path.join(__dirname, entry));
  if (!written) console.error(`webpack: ${entry} does not exist, so dist/${name}.js is not built`);
  return written;
}

function nodeProgram({ name, entry, executable, external, beside, warmed = {} }) {
  return {
    name,
    target: 'node20',
    mode: 'production',
    entry: { [name]: `./${entry}`, ...entriesOf(warmed) },
    // Written even when it is as before: tests build anew what is older than its sources.
    output: { path: path.join(__dirname, 'dist'), filename: '[name].js', library: { type: 'commonjs2' }, compareBeforeEmit: false },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: SWC } }],
    },
    ...(external === undefined ? {} : { externals: [requiredAtRunTime] }),
    // One file: a second chunk would be a second read at start.
    optimization: { minimizer: [minifier()], splitChunks: false },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      ...(executable ? [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: `${name}.js` }), executableFile(name)] : []),
      allAscii(),
      ...Object.entries(warmed).map(([program, { runs }]) => compiledAtBuild(program, runs)),
      ...(beside === undefined ? [] : [new CopyPlugin({ patterns: [{ from: beside, to: path.dirname(name) }] })]),
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
    terserOptions: { compress: true, mangle: { keep_fnames: true, keep_classnames: true }, format: { asciiOnly: true } },
  });
}

/**
 * The minifier leaves patterns as they were written, and one letter that is not ASCII makes the whole text slower to
 * read. In patterns, strings and templates the escape means the letter.
 */
function allAscii() {
  const escaped = (text) => text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap('all ASCII', (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
        compilation.hooks.processAssets.tap({ name: 'all ASCII', stage }, (assets) => {
          for (const name of Object.keys(assets)) if (name.endsWith('.js')) compilation.updateAsset(name, (source) => new webpack.sources.RawSource(escaped(source.source().toString())));
        });
      });
    },
  };
}

/** The programs to warm, and beside each what warms it. */
function entriesOf(warmed) {
  const entries = Object.entries(warmed).map(([program, { entry }]) => [[program, `./${entry}`], [`${program}-warm`, './src/cli/warm.ts']]);
  return Object.fromEntries(entries.flat());
}

/**
 * Runs the program on a sample and keeps what V8 compiled, in `PROGRAM.js.cache`: see src/cli/code-cache.ts. V8 knows
 * a program again by its length alone, so what belongs to the one before goes first.
 */
function compiledAtBuild(program, runs) {
  const at = (file) => path.join(__dirname, 'dist', file);
  return {
    apply(compiler) {
      compiler.hooks.emit.tap('compiled at build', () => rmSync(at(`${program}.js.cache`), { force: true }));
      compiler.hooks.afterEmit.tap('compiled at build', () => {
        const { status, stderr } = spawnSync(process.execPath, [at(`${program}-warm.js`), at(`${program}.js`), ...runs.split(' ')], { encoding: 'utf8' });
        if (status !== 0) throw new Error(`${program} was not compiled at build: ${stderr}`);
      });
    },
  };
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

const SWC_WEB = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
};

/**
 * What every page is built with; the tests mount the pane on a page of theirs with it. Styles become a file of their
 * own and chunks are files, so that the page's content security policy needs neither inline script nor eval.
 */
function webBuild(mode) {
  return {
    mode,
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    experiments: { css: true },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: SWC_WEB } },
        // Nothing there does anything by being imported, so what is not called is left out, with all that it imports.
        { test: /src[\\/](app|core|layouts|excel)[\\/].*\.ts$/, sideEffects: false },
      ],
    },
    optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
    performance: false,
    stats: 'errors-warnings',
  };
}

function webPages(mode, devServer) {
  const pages = PAGES.filter(isWritten);
  const hash = mode === 'production' ? '.[contenthash:10]' : '';
  return {
    name: 'web',
    ...webBuild(mode),
    entry: {
      ...Object.fromEntries(pages.map(({ name, entry }) => [name, `./${entry}`])),
      // Put into the pane's page by the workbench's server, under a name that does not change.
      frame: { import: './src/workbench/frame/main.ts', filename: 'frame.js' },
    },
    output: {
      path: path.join(__dirname, 'dist/web'),
      filename: `[name]${hash}.js`,
      chunkFilename: `[name]${hash}.js`,
      cssFilename: `[name]${hash}.css`,
      cssChunkFilename: `[name]${hash}.css`,
      clean: true,
    },
    plugins: [
      ...pages.map(({ name, template }) => new HtmlPlugin({ template, filename: `${name}.html`, chunks: [name], scriptLoading: 'defer', minify: false })),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'src/lists/sign-in/signed-in.html', to: 'signed-in.html' },
          { from: 'node_modules/@ironcalc/wasm/wasm_bg.wasm', to: 'ironcalc.wasm' },
        ],
      }),
    ],
    ...(devServer === null ? {} : { devServer }),
  };
}

/** `npm run excel`. Excel takes pages over https alone; live reloading would need a socket that the policy forbids. */
async function excelServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return { port: 3000, hot: false, liveReload: false, client: false, server: { type: 'https', options: await getHttpsServerOptions() } };
}

module.exports = async (env, { mode = 'production' }) => {
  if (env.excel) return webPages('development', await excelServer());
  return [...PROGRAMS.filter(isWritten).map(nodeProgram), webPages(mode, null)];
};
module.exports.webBuild = webBuild;
