/** Connections that came through the socket of the data folder: commands of this machine. */
export const localSockets = new WeakSet<object>();
