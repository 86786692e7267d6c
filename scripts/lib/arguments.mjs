/**
 * Takes this script's own flags out of the command line; the rest belongs to the program that is started.
 * @template {string} Flag
 * @param {readonly string[]} args
 * @param {readonly Flag[]} flags names without the dashes
 * @returns {{ given: Set<Flag>, rest: string[] }}
 */
export function takeFlags(args, flags) {
  const own = new Map(flags.map((flag) => [`--${flag}`, flag]));
  /** @type {Set<Flag>} */
  const given = new Set();
  const rest = args.filter((argument) => {
    const flag = own.get(argument);
    if (flag) given.add(flag);
    return !flag;
  });
  return { given, rest };
}

/**
 * The value of an option written `--name value` or `--name=value`.
 * @param {readonly string[]} args
 * @param {string} name without the dashes
 */
export function optionOf(args, name) {
  const joined = args.find((argument) => argument.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 3);
  const at = args.indexOf(`--${name}`);
  return at === -1 ? undefined : args[at + 1];
}
