declare module 'virtual:emoji-names' {
  const characterOf: Record<string, string>;
  export default characterOf;
}
