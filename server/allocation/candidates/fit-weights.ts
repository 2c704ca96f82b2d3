/** Most points of each reason why somebody fits; together 1000. */
export const fitWeights = {
  skills: 250,
  availability: 150,
  cause: 150,
  preference: 150,
  distance: 100,
  language: 75,
  experience: 75,
  feedback: 50,
};
export type FitWeights = typeof fitWeights;
export type FitReason = keyof FitWeights;
