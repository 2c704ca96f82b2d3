/** What the stores need to know of an organisation: the id its rows carry, the slug its folder bears. */
export interface House {
  id: string;
  slug: string;
}
