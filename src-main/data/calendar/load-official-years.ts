import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfficialYear, officialYearSchema } from '@shared/domain/calendar';
import * as v from 'valibot';

const fileName = /^CN-(\d{4})\.json$/;

/** The State Council's arrangements shipped with the program, ascending. @throws Error naming a file that is not sound */
export function loadOfficialYears(folder: string): readonly OfficialYear[] {
  if (!existsSync(folder)) throw new Error(`there is no calendar folder ${folder}`);
  return readdirSync(folder)
    .filter((name) => fileName.test(name))
    .sort()
    .map((name) => readYear(folder, name));
}

function readYear(folder: string, name: string): OfficialYear {
  try {
    const official = v.parse(officialYearSchema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (official.year !== Number(fileName.exec(name)?.[1]))
      throw new Error(`it holds the year ${official.year}`);
    return official;
  } catch (error) {
    throw new Error(`calendar file ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
