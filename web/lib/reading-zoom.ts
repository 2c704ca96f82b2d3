/** How much larger than usual this person reads. On a narrow page letters stop growing before bars vanish. */
export function readingZoom(): number {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const most = window.innerWidth / letters < 40 ? 1.35 : 2;
  return Math.min(Math.max(letters / 16, 1), most);
}
