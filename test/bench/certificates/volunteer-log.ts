const names = ['Inès', 'Élodie', 'Thị Hương', 'Samuel', 'Aoife', 'Łukasz', 'Ştefan', 'Zoë', 'Maëlle', 'Jean-Noël'];
const families = ['Carpentier', 'Żółkiewska', 'Nguyễn', 'Œuvrard', 'O’Sullivan', 'Święcicki', 'Țăranu', 'Léger'];
const missions = ['Atelier de lecture', 'Soupe de nuit', 'Jardin partagé', 'Aide aux devoirs'];
const origins = ['measured', 'declared', 'measured', 'estimated'];
const HEADER = 'external_id,volunteer,mission,activity_type,site,day,person_seconds,provenance,status\n';
const ACTIVITIES = 24;

/** A year of validated activities of so many different people, and what each person's certificate must add up to. */
export function volunteerLog(people: number): { text: string; seconds: Map<string, number> } {
  const lines: string[] = [];
  const seconds = new Map<string, number>();
  for (let person = 0; person < people; person += 1) {
    const family = families[Math.floor(person / names.length) % families.length] ?? '';
    const name = `${names[person % names.length] ?? ''} ${family} ${person + 1}`;
    for (let at = 0; at < ACTIVITIES; at += 1) {
      const month = String((at % 12) + 1).padStart(2, '0');
      const day = String(((person + at) % 28) + 1).padStart(2, '0');
      const time = 3_600 + ((person * 61 + at * 977) % 9_000);
      seconds.set(name, (seconds.get(name) ?? 0) + time);
      const mission = missions[at % missions.length] ?? '';
      const origin = origins[(person + at) % origins.length] ?? '';
      lines.push(`${person}-${at},${name},${mission},animation,Quai,2023-${month}-${day},${time},${origin},validated`);
    }
  }
  return { text: `${HEADER}${lines.join('\n')}\n`, seconds };
}
