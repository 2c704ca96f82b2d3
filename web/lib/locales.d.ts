declare module '*.json?part=first' {
  const words: object;
  export default words;
}

declare module '*.json?part=others' {
  const words: object;
  export default words;
}
