/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // Fixtures are run by the tests that own them.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/house/fixtures/'],
  transform: { '^.+\\.[mc]?[tj]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  // These ship ES modules only; see docs/DECISIONS.md.
  transformIgnorePatterns: ['/node_modules/(?!(@ironcalc)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  reporters: ['default', '<rootDir>/tests/support/reporter.cjs'],
  maxWorkers: 2,
  // A loaded two-core machine takes its time; a test that hangs still fails.
  testTimeout: 120_000,
};
