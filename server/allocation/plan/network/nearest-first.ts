import { numberAt } from '../number-at.js';

/** Nodes by their distance, the nearest taken first; a node may wait several times. */
export class NearestFirst {
  #distance = new Float64Array(1024);
  #node = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Its distance; infinite when nothing waits. */
  get nearest(): number {
    return this.#size === 0 ? Infinity : numberAt(this.#distance, 0);
  }

  clear(): void {
    this.#size = 0;
  }

  push(node: number, distance: number): void {
    if (this.#size === this.#node.length) this.#grow();
    let at = this.#size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (numberAt(this.#distance, above) <= distance) break;
      this.#move(above, at);
      at = above;
    }
    this.#put(at, node, distance);
  }

  /** Not when empty. */
  take(): number {
    const nearest = numberAt(this.#node, 0);
    this.#size -= 1;
    const node = numberAt(this.#node, this.#size);
    const distance = numberAt(this.#distance, this.#size);
    let at = 0;
    for (let below = 1; below < this.#size; below = 2 * at + 1) {
      const right = below + 1;
      if (right < this.#size && numberAt(this.#distance, right) < numberAt(this.#distance, below)) below = right;
      if (numberAt(this.#distance, below) >= distance) break;
      this.#move(below, at);
      at = below;
    }
    this.#put(at, node, distance);
    return nearest;
  }

  #move(from: number, to: number): void {
    this.#put(to, numberAt(this.#node, from), numberAt(this.#distance, from));
  }

  #put(at: number, node: number, distance: number): void {
    this.#node[at] = node;
    this.#distance[at] = distance;
  }

  #grow(): void {
    const [nodes, distances] = [this.#node, this.#distance];
    this.#node = new Int32Array(2 * nodes.length);
    this.#distance = new Float64Array(2 * nodes.length);
    this.#node.set(nodes);
    this.#distance.set(distances);
  }
}
