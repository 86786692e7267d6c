/** Size of the screen made where there is none; the smallest the program must be readable on. */
const SCREEN = '1366x768x24';

/** Whether windows can be shown here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The command that runs another on a screen of its own (Xvfb), optionally with a desktop bus of its own, which
 * notifications need. Other systems than Linux run the command as it is.
 * @param {readonly string[]} command
 * @param {{ withBus?: boolean }} options
 * @returns {[string, string[]]} program and arguments
 */
export function onVirtualScreen(command, { withBus = false } = {}) {
  const screen = ['xvfb-run', '-a', '-s', `-screen 0 ${SCREEN}`];
  const full =
    process.platform === 'linux'
      ? [...(withBus ? ['dbus-run-session', '--'] : []), ...screen, ...command]
      : [...command];
  const [program = '', ...args] = full;
  return [program, args];
}

/** Root may not use Chromium's sandbox; every other user does. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
