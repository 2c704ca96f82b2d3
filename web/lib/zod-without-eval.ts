/** Before any schema is there, and without fetching one: compiled parsers need eval, which the page's policy forbids. */
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
