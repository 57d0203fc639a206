/** Builds a test's page as the shipped pages are built: `node build.cjs <folder> <spec>`, a `PageSpec` of site.ts as JSON. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { webBuild } = require('../../../webpack.config.js');

const root = path.resolve(__dirname, '../../..');
const [folder, given] = process.argv.slice(2);
const { mode, entry, html } = JSON.parse(given);

webpack(
  {
    ...webBuild(mode),
    devtool: false,
    context: root,
    entry,
    output: { path: folder, publicPath: '/', filename: '[name].js', chunkFilename: 'chunk-[name].js', cssFilename: '[name].css' },
    plugins: html.map(({ template, filename, chunk }) => new HtmlPlugin({ template: path.join(root, template), filename, chunks: [chunk], scriptLoading: 'defer', minify: false })),
  },
  (error, stats) => {
    if (error || stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
    process.exitCode = error || stats.hasErrors() ? 1 : 0;
  },
);
