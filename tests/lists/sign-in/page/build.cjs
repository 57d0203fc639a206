/** Builds a page that signs in, with Microsoft's library in a file of its own as in the pane: `node build.cjs <folder>`. */
const path = require('node:path');
const webpack = require('webpack');
const { webBuild } = require('../../../../webpack.config.js');

webpack(
  {
    ...webBuild('development'),
    devtool: false,
    context: path.resolve(__dirname, '../../../..'),
    entry: { page: './tests/lists/sign-in/page/page.ts' },
    output: { path: process.argv[2], filename: '[name].js', chunkFilename: 'chunk-[name].js' },
  },
  (error, stats) => {
    if (error || stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
    process.exitCode = error || stats.hasErrors() ? 1 : 0;
  },
);
