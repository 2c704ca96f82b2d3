import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

/** Every score of a scale, the lowest first. */
export function scoresOf(scale: 3 | 5 | 10): number[] {
  const lowest = scale === 10 ? 0 : 1;
  return Array.from({ length: scale - lowest + 1 }, (_, index) => lowest + index);
}

export function scoreLabel(t: TFunction, scale: 3 | 5 | 10, score: number): string {
  if (scale === 3) return t(`answers.faces.${score as 1 | 2 | 3}`);
  if (scale === 5) return t(`answers.steps.${score as 1 | 2 | 3 | 4 | 5}`);
  return String(score);
}

export function useScoreLabel(): (scale: 3 | 5 | 10, score: number) => string {
  const { t } = useTranslation();
  return (scale, score) => scoreLabel(t, scale, score);
}
