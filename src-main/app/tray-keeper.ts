import { fill, type Texts } from '@shared/text';
import { openTray, type TrayIcon } from '../platform/tray';

export interface TrayParts {
  readonly icon: string;
  texts(): Texts['shell'];
  open(): void;
  create(): void;
  showDue(): void;
  quit(): void;
}

/** The tray while the person wants one: then a closed window only hides. */
export class TrayKeeper {
  #tray: TrayIcon | null = null;
  #isWanted = false;
  #dueToday = 0;
  #opening: Promise<void> = Promise.resolve();

  constructor(private readonly parts: TrayParts) {}

  /** There is one to come back from. */
  get isThere(): boolean {
    return this.#tray !== null;
  }

  /** Resolves when it is there, or it is known that there will be none. */
  want(isWanted: boolean): Promise<void> {
    this.#isWanted = isWanted;
    this.#opening = this.#opening.then(() => this.#settle());
    return this.#opening;
  }

  settled(): Promise<void> {
    return this.#opening;
  }

  tellDue(count: number): void {
    this.#dueToday = count;
    this.#update();
  }

  async #settle(): Promise<void> {
    if (!this.#isWanted) {
      this.#tray?.destroy();
      this.#tray = null;
      return;
    }
    this.#tray ??= await openTray(this.parts.icon, () => this.parts.open());
    this.#update();
  }

  #update(): void {
    const { appName, tray } = this.parts.texts();
    this.#tray?.update(appName, [
      { label: tray.open, click: () => this.parts.open() },
      { label: tray.create, click: () => this.parts.create() },
      { label: fill(tray.dueToday, { count: this.#dueToday }), click: () => this.parts.showDue() },
      { type: 'separator' },
      { label: tray.quit, click: () => this.parts.quit() },
    ]);
  }
}
