/** Builds the test page as the pane's own page is built: `node build.cjs <folder>`. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { webBuild } = require('../../../webpack.config.js');

const root = path.resolve(__dirname, '../../..');
webpack(
  {
    ...webBuild('development'),
    context: root,
    entry: { page: './tests/taskpane/page/main.tsx' },
    output: { path: process.argv[2], filename: '[name].js', chunkFilename: '[name].js' },
    // The development build of React tells what is wrong in the console; the tests read it.

    plugins: [new HtmlPlugin({ template: path.join(root, 'src/taskpane/taskpane.html'), filename: 'index.html', scriptLoading: 'defer', minify: false })],
    ...(process.env.AVSTAMT_ALIAS ? { resolve: { ...webBuild('development').resolve, alias: JSON.parse(process.env.AVSTAMT_ALIAS) } } : {}),
  },
  (error, stats) => {
    if (error || stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
    process.exitCode = error || stats.hasErrors() ? 1 : 0;
  },
);
