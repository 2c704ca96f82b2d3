import { useRef, useState, type ChangeEvent, type FormEvent } from 'react';

/** Says what is wrong with a value, in words; null when nothing is. */
export type Check<Values> = (value: string, values: Values) => string | null;

/** Text fields checked when sent, then as they are corrected. The first wrong one receives the focus. */
export function useForm<Name extends string>(
  initial: Record<Name, string>,
  checks: Partial<Record<Name, Check<Record<Name, string>>>>,
) {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [checked, setChecked] = useState(false);
  const faultOf = (name: Name) => checks[name]?.(values[name], values) ?? null;
  const set = (name: Name, value: string) => setValues((all) => ({ ...all, [name]: value }));
  const field = <One extends Name>(name: One) => ({
    name,
    value: values[name],
    error: checked ? faultOf(name) : null,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => set(name, event.currentTarget.value),
  });
  const submit = (send: (values: Record<Name, string>) => void) => (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const names = Object.keys(initial) as Name[];
    const wrong = names.find((name) => faultOf(name) !== null);
    if (wrong === undefined) return send(values);
    form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  };
  return { form, values, field, set, submit };
}
