/** This version, as package.json has it; bundled, so nothing is read at run time. */
import pkg from '../../package.json';

export const VERSION: string = pkg.version;
