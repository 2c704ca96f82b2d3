import { Stores } from './stores.js';

/** Run in a process of its own: does one thing with the stores of a folder, and dies where FAULT_AT says. */
const [folder = '', task = ''] = process.argv.slice(2);
const stores = await Stores.openIn(folder);
const house = await stores.organisations.default();
if (task === 'accept') await stores.accept(house, [{ activity_id: 'killed:1' }]);
if (task === 'rebuild') await (await stores.warehouses.of(house)).rebuild();
if (task === 'open') await stores.warehouses.of(house);
process.stdout.write('survived');
process.exit(0);
