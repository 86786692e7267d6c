import type { AppStatus } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import type { ProgramPort, Way } from '../ipc/handlers';
import type { Ground } from './ground';
import type { StoreKeeper } from './store-keeper';

/** While there are no records to ask; the zone is the one delivered (decisions.md, Deadlines). */
const nothingKnown = { operator: null, notices: [], timeZone: 'Asia/Shanghai' } as const;

export interface ProgramParts extends Omit<ProgramPort, 'status' | 'recover'> {
  readonly keeper: StoreKeeper;
  readonly ground: Pick<Ground, 'clock' | 'version' | 'runtime'>;
  recover(way: Way): Promise<void>;
}

/** The running program as the handlers see it. */
export function createProgram({ keeper, ground, recover, ...rest }: ProgramParts): ProgramPort {
  const status = async (): Promise<AppStatus> => {
    const { timeZone, ...known } = (await keeper.records?.status()) ?? nothingKnown;
    return {
      state: keeper.records === null ? 'broken' : 'ready',
      problem: keeper.problem,
      version: ground.version,
      runtime: ground.runtime,
      dataFolder: keeper.folder,
      now: toInstant(ground.clock.now(), timeZone),
      clockOffset: ground.clock.offset,
      ...known,
    };
  };
  return {
    ...rest,
    status,
    recover: async (way) => {
      await recover(way);
      return status();
    },
  };
}
