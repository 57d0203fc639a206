/** Imported before anything with a schema in it: zod compiles schemas with `new Function`, which the page's policy forbids. */
import { config } from 'zod';

config({ jitless: true });
