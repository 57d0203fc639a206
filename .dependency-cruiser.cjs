/**
 * Who may import whom: the architecture, as rules. Each comment is the reason that a violation prints.
 * `npm run imports` checks them; tests/house/imports.test.ts plants a violation of every one of them.
 *
 * The entry files of a program (`main.ts`, and `wire.ts`, `demo.ts` or `warm.ts` beside it) alone choose its adapters.
 */
const HOSTS = '^src/(taskpane|commands|functions|selfcheck|cli|workbench)/';
const ADAPTERS = '^src/(excel|lists|xlsx)/';
const ENTRY_FILES = '^src/([^/]+|workbench/(?:server|frame))/(main|wire|demo|warm)[.]tsx?$';
/** What an adapter may know of the application: its ports, what undoes a write, and how a stored document is hashed and read. */
const PORTS = '^src/app/(ports|inverse|hash|snapshot-document)[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-nothing',
      comment:
        'The core is pure accounting. With no host, network, clock or package in it, it gives the same answer in Excel, ' +
        'in a browser and on the command line, and every rule of it can be tested with plain values.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'layouts-import-core-only',
      comment: 'A layout is a declaration: it names rows and columns in the words of the core and does nothing.',
      severity: 'error',
      from: { path: '^src/layouts/' },
      to: { pathNot: '^src/(core|layouts)/' },
    },
    {
      name: 'app-imports-core-and-layouts',
      comment:
        'A use case reaches the outside through a port, so that pane, ribbon and command line run the very same one. ' +
        'zod is let in to guard the documents that come from outside.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { pathNot: ['^src/(core|layouts|app)/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'samples-import-core-only',
      comment: 'A sample is data that any program may show; it knows how figures are read and nothing of who shows it.',
      severity: 'error',
      from: { path: '^src/samples/' },
      to: { pathNot: ['^src/(core|samples)/', '^assets/reports/'] },
    },
    {
      name: 'adapters-import-core-and-ports',
      comment:
        'An adapter carries data over one boundary. It knows the port it fills, never a use case, a layout or another ' +
        'adapter; otherwise it could not be exchanged for the next one.',
      severity: 'error',
      from: { path: ADAPTERS },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/$1/', PORTS] },
    },
    {
      name: 'adapters-wired-in-entry-files',
      comment:
        'Only the entry file of a program chooses a workbook and a store; all else takes what it is handed and can be ' +
        'run in a test with the memory store.',
      severity: 'error',
      from: { path: HOSTS, pathNot: ENTRY_FILES },
      to: { path: ADAPTERS },
    },
    {
      name: 'hosts-apart',
      comment:
        'What two programs share is a use case and belongs in src/app; one program is no part of another. The ribbon runs ' +
        "in the pane's page (manifest.xml, shared runtime), so that page's entry binds its commands.",
      severity: 'error',
      from: { path: HOSTS },
      to: { path: HOSTS, pathNot: ['^src/$1/', '^src/commands/main[.]ts$'] },
    },
    {
      name: 'office-in-excel-only',
      comment:
        'Office proxies, batching and their quirks stay behind one adapter; a proxy that leaks is read before it is ' +
        'loaded. (The global Office and Excel objects are guarded by eslint.config.mjs.)',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/excel/' },
      to: { path: '(^|/)node_modules/(@microsoft/office-js|office-js|@types/office-js)(/|$)' },
    },
    {
      name: 'graph-in-graph-store-only',
      comment:
        'Microsoft Graph and the names of the list columns are known in one folder, and signing in to it in another: ' +
        'whoever changes a column or meets a limit of the service has one place to look.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lists/(graph|sign-in)/' },
      to: { path: '(^|/)node_modules/(@microsoft/microsoft-graph[^/]*|@azure/msal-[^/]*)(/|$)' },
    },
    {
      name: 'list-server-knows-no-avstamt',
      comment:
        'The local list server stands in for SharePoint: it must know no more of Avstämt than SharePoint does, or what ' +
        'is tried against it proves nothing.',
      severity: 'error',
      from: { path: '^src/listserver/' },
      to: { path: '^src/', pathNot: '^src/listserver/' },
    },
    {
      name: 'browser-code-without-node',
      comment: 'These run inside Excel, where nothing of Node exists; the bundler would fail late or add a stand-in.',
      severity: 'error',
      from: { path: ['^src/(excel|taskpane|commands|functions|selfcheck)/', '^src/lists/((graph|sign-in)/|(sign-in|memory)[^/]*[.]ts$)'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'src-imports-no-tests',
      comment: 'What ships must not need what does not: tests, measurements and tools look at src, never the other way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'no-dev-packages',
      comment:
        'Those who run the program do not have the packages of those who build it. Types alone are erased. The workbench ' +
        'is for those who build: it is run from a clone. The list server is built into one file with its packages in it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbench|listserver)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages',
      comment: 'A package that happens to lie in node_modules is gone when the one that brought it is.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    {
      name: 'resolvable',
      comment: 'An import of nothing is a typing error or a file that was not added.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Files in a cycle can only be understood, tested and moved together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over from something, or not wired yet.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [ENTRY_FILES, '[.]d[.]ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // An import of types alone is a dependency too: it is what the reader has to know.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      // A package of types alone has no code to find.
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
