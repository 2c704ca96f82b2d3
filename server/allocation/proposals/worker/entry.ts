import { parentPort, workerData } from 'node:worker_threads';
import { listed, type ListAsked } from '../listed.js';

/** The program of the thread that makes one list, and ends with it. */
parentPort?.postMessage(listed(workerData as ListAsked));
