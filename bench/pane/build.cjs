/**
 * Builds the pane, the page it is measured against and the pane on a workbook in memory, all by the configuration of
 * the shipped pages: `node build.cjs <folder>`. Prints which files each page loads first, as JSON.
 */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { webBuild } = require('../../webpack.config.js');

const root = path.resolve(__dirname, '../..');
const PAGES = { pane: './src/taskpane/main.tsx', template: './bench/pane/template.tsx', memory: './tests/taskpane/page/main.tsx' };
/** What the pane fetches by itself for its first view, as its `webpackChunkName`s say. */
const FIRST_VIEW = ['pane', 'check', 'tables'];

webpack(
  {
    ...webBuild('production'),
    context: root,
    entry: PAGES,
    output: { path: process.argv[2], filename: '[name].js', chunkFilename: '[name].js', cssFilename: '[name].css', cssChunkFilename: '[name].css' },
    plugins: Object.keys(PAGES).map((name) => new HtmlPlugin({ template: path.join(root, 'src/taskpane/taskpane.html'), filename: `${name}.html`, chunks: [name], scriptLoading: 'defer', minify: false })),
  },
  (error, stats) => {
    if (error || stats.hasErrors()) throw error ?? new Error(stats.toString('errors-only'));
    const { namedChunkGroups } = stats.toJson({ all: false, chunkGroups: true });
    const filesOf = (names) => [...new Set(names.flatMap((name) => namedChunkGroups[name].assets.map((asset) => asset.name)))];
    console.log(JSON.stringify({ first: filesOf(['pane']), view: filesOf(FIRST_VIEW), template: filesOf(['template']) }));
  },
);
