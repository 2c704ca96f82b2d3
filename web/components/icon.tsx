const paths = {
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.500v2M12 19.500v2M4.600 4.600 6 6M18 18l1.400 1.400M2.500 12h2M19.500 12h2M4.600 19.400 6 18M18 6l1.400-1.400',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.8-3.500 3.800-5.500 7.500-5.500s6.700 2 7.500 5.500',
  download: 'M12 4v11M7.500 11 12 15.500 16.500 11M5 19.500h14',
  upload: 'M12 15V4M7.500 8.500 12 4 16.500 8.500M5 19.500h14',
  table: 'M4 5.500h16v13H4ZM4 10h16M4 14.300h16M10 10v8.500',
  chart: 'M5 19.500v-7M10 19.500v-13M15 19.500v-9M20 19.500v-5',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.700 9.500a2.400 2.400 0 1 1 3.500 2.100c-.8.400-1.200.9-1.200 1.700M12 16.500v.1',
  menu: 'M4 6.500h16M4 12h16M4 17.500h16',
  down: 'M6 9.500 12 15.500 18 9.500',
  grow: 'M9 4.500H4.500V9M15 4.500h4.500V9M19.500 15v4.500H15M9 19.500H4.500V15',
  shrink: 'M4.500 9H9V4.500M19.500 9H15V4.500M15 19.500V15h4.500M9 19.500V15H4.500',
  print: 'M7 8.500V4h10v4.500M7 16.500H4.500v-8h15v8H17M7 13.500h10V20H7Z',
} as const;

/** A small drawing that only repeats the words beside it. */
export function Icon({ name, rem = 1.125 }: { name: keyof typeof paths; rem?: number }) {
  return (
    <svg width={`${rem}rem`} height={`${rem}rem`} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
