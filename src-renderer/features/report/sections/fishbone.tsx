export function Fishbone() {
  return null;
}
