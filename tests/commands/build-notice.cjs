/** Builds the notice's page as it is shipped: `node build-notice.cjs <folder>`. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { webBuild } = require('../../webpack.config.js');

const root = path.resolve(__dirname, '../..');
webpack(
  {
    ...webBuild('production'),
    context: root,
    entry: { notice: './src/commands/notice.ts' },
    output: { path: process.argv[2], filename: '[name].js', cssFilename: '[name].css' },
    plugins: [new HtmlPlugin({ template: path.join(root, 'src/commands/notice.html'), filename: 'notice.html', scriptLoading: 'defer', minify: false })],
  },
  (error, stats) => {
    if (error || stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
    process.exitCode = error || stats.hasErrors() ? 1 : 0;
  },
);
