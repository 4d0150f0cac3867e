// The architecture tests read sources only: no database and no browser is started for them. What needs both is left to npm test.
import config from '../../jest.config.mjs';

const { globalSetup, globalTeardown, ...rest } = config;

export default {
  ...rest,
  rootDir: '../..',
  roots: ['<rootDir>/tests/architecture'],
  testPathIgnorePatterns: ['costOfChange'],
};
