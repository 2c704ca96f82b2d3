import { isEmail } from '../../lib/field-checks.js';

export interface Invited {
  name: string;
  email?: string;
}

export interface LineFault {
  /** From 1, as the person sees it. */
  line: number;
  fault: 'name-missing' | 'email-missing' | 'email-invalid' | 'twice' | 'too-many';
}

/** As many as one request may hold. */
const MOST = 500;

/**
 * People written one per line: `Name ; address`, `Name <address>` or columns pasted from a spreadsheet.
 * Each line is either a person or a fault, none is dropped silently; blank lines say nothing.
 */
export function readPeople(text: string, emailNeeded: boolean): { people: Invited[]; faults: LineFault[] } {
  const people: Invited[] = [];
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, emailNeeded);
    const again = read.email !== undefined && seen.has(read.email.toLowerCase());
    const fault = read.fault ?? (again ? 'twice' : people.length >= MOST ? 'too-many' : null);
    if (fault) {
      faults.push({ line: index + 1, fault });
      continue;
    }
    if (read.email !== undefined) seen.add(read.email.toLowerCase());
    people.push(read.email === undefined ? { name: read.name } : { name: read.name, email: read.email });
  }
  return { people, faults };
}

function readLine(line: string, emailNeeded: boolean): { name: string; email?: string; fault?: LineFault['fault'] } {
  const parts = line
    .split(/[;\t<>]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const email = parts.find((part) => part.includes('@'));
  const name = parts.filter((part) => part !== email).join(' ');
  if (name === '') return { name, fault: 'name-missing' };
  if (email === undefined) return emailNeeded ? { name, fault: 'email-missing' } : { name };
  return isEmail(email) ? { name, email } : { name, fault: 'email-invalid' };
}
