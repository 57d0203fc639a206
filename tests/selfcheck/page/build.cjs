/** Builds the self-check page as it ships, and beside it the host that a test puts under it: `node build.cjs <folder>`. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { webBuild } = require('../../../webpack.config.js');

const root = path.resolve(__dirname, '../../..');
webpack(
  {
    ...webBuild('development'),
    devtool: false,
    context: root,
    entry: { 'self-check': './src/selfcheck/main.ts', host: './tests/selfcheck/page/host.ts' },
    output: { path: process.argv[2], publicPath: '/', filename: '[name].js', cssFilename: '[name].css' },
    plugins: [
      new HtmlPlugin({
        template: path.join(root, 'src/selfcheck/self-check.html'),
        filename: 'self-check.html',
        chunks: ['self-check'],
        scriptLoading: 'defer',
        minify: false,
      }),
    ],
  },
  (error, stats) => {
    if (error || stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
    process.exitCode = error || stats.hasErrors() ? 1 : 0;
  },
);
