export function TrendChart() {
  return null;
}
