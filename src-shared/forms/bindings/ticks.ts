/** All choices in a row, the chosen ones ticked: a box each, also to be ticked by hand. */
export const ticks = <Choice extends string>(
  choices: readonly Choice[],
  chosen: readonly (Choice | null)[],
  names: Readonly<Record<Choice, string>>,
): string => choices.map((choice) => `${chosen.includes(choice) ? '■' : '□'} ${names[choice]}`).join('  ');
