/** Somebody ended, paused or did meanwhile what was about to be done: nothing of it is kept. */
export class Overtaken extends Error {}
