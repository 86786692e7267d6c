import type { Page } from '@playwright/test';

/** How a list is told to go far away: as a person does by the scroll bar, or by a key. */
export type Jump = { readonly toRow: number } | { readonly key: 'End' | 'Home' };

/** Another page of the program, by its route. */
export const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = `#${to}`;
  }, route);

/**
 * Milliseconds from the input to the frame on the screen that shows every row in sight with its contents: the moment of the input is
 * taken in the page, the end after the browser has painted the frame.
 */
export async function timeOfJump(page: Page, jump: Jump): Promise<number> {
  const grid = page.getByRole('grid');
  if ('toRow' in jump) {
    await grid.evaluate(watchGrid, 'scroll');
    await grid.evaluate((element, row) => {
      const height = element.querySelector<HTMLElement>('.grid-row')?.offsetHeight ?? 40;
      performance.mark('input');
      element.scrollTop = row * height;
    }, jump.toRow);
  } else {
    await grid.focus();
    await grid.evaluate(watchGrid, 'keydown');
    await page.keyboard.press(jump.key);
  }
  return page.evaluate(() => (window as Window & { painted?: Promise<number> }).painted ?? Number.NaN);
}

/** Milliseconds from a click on a head, which sorts anew and asks again, to the painted first rows. */
export async function timeOfSorting(page: Page, head: string): Promise<number> {
  await page.getByRole('grid').evaluate(watchGrid, 'click');
  await page.getByRole('columnheader', { name: head }).getByRole('button').click();
  return page.evaluate(() => (window as Window & { painted?: Promise<number> }).painted ?? Number.NaN);
}

/** Milliseconds from a key on the calendar to the frame on the screen with everything of the page it leads to. */
export async function timeOfTurn(page: Page, key: string): Promise<number> {
  await page.locator('.calendar').evaluate((calendar) => {
    const before = calendar.getAttribute('data-shown');
    const target = window as Window & { painted?: Promise<number> };
    target.painted = new Promise((resolve) => {
      let from = performance.now();
      const begin = (event: Event): void => {
        from = event.timeStamp;
      };
      document.addEventListener('keydown', begin, { capture: true, once: true });
      const look = (): void => {
        const shown = calendar.getAttribute('data-shown');
        if (shown === null || shown === before) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as Window & { painted?: Promise<number> }).painted ?? Number.NaN);
}

/** Milliseconds from going to a place to the frame on the screen that has an element of it, the answers it waits for included. */
export const timeOfOpening = (page: Page, place: string, element: string): Promise<number> =>
  page.evaluate(
    ([to, selector]) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        location.hash = to;
        const look = (): void => {
          if (document.querySelector(selector) === null) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - from);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [place, element] as const,
  );

/** What a list asks the program for. */
export interface Asked {
  readonly ask: string;
  readonly input: object;
}

/** Milliseconds from asking to the answer, both in the window. */
export const timeOfAnswer = (page: Page, { ask, input }: Asked): Promise<number> =>
  page.evaluate(
    async ([area = '', verb = '', given]) => {
      const { desk: areas } = window as unknown as {
        readonly desk: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      };
      const call = areas[area]?.[verb] as (asked: unknown) => Promise<{ readonly ok: boolean }>;
      const from = performance.now();
      const answer = await call(given);
      if (!answer.ok) throw new Error(`${area}.${verb} was refused: ${JSON.stringify(answer)}`);
      return performance.now() - from;
    },
    [...ask.split('.'), input] as [string, string, object],
  );

/** Runs inside the page. `painted` is kept once the rows in sight are other rows than before, all of them loaded and painted. */
function watchGrid(_: Element, input: string): void {
  const shown = (): readonly Element[] => {
    const grid = document.querySelector('[role="grid"]');
    const box = grid?.getBoundingClientRect();
    if (grid === null || box === undefined) return [];
    return [...grid.querySelectorAll('.grid-row')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > box.top + 1 && top < box.bottom - 1;
    });
  };
  const textOf = (rows: readonly Element[]): string => rows.map((row) => row.textContent).join('\n');
  const before = textOf(shown());
  const target = window as Window & { painted?: Promise<number> };
  target.painted = new Promise((resolve) => {
    let from = performance.now();
    const begin = (event: Event): void => {
      from = event.timeStamp;
    };
    if (input !== 'scroll') document.addEventListener(input, begin, { capture: true, once: true });
    const look = (): void => {
      const rows = shown();
      const [mark] = performance.getEntriesByName('input');
      if (mark !== undefined) from = mark.startTime;
      const isWhole = rows.length > 0 && rows.every((row) => row.querySelector('.grid-bar') === null);
      if (!isWhole || textOf(rows) === before) return void requestAnimationFrame(look);
      // A message sent while a frame is prepared arrives once it was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.clearMarks('input');
        resolve(performance.now() - from);
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
