import type { AppStatus } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import type { ProgramPort, Way } from '../ipc/handlers';
import type { Ground } from './ground';
import type { StoreKeeper } from './store-keeper';

/** Instants of the status are written in the factory's zone until the records say which that is. */
const FACTORY_ZONE = 'Asia/Shanghai';

export interface ProgramParts extends Omit<ProgramPort, 'status' | 'recover'> {
  readonly keeper: StoreKeeper;
  readonly ground: Pick<Ground, 'clock' | 'version' | 'runtime'>;
  recover(way: Way): Promise<void>;
}

/** The running program as the handlers see it. */
export function createProgram({ keeper, ground, recover, ...rest }: ProgramParts): ProgramPort {
  const status = (): AppStatus => {
    const known = keeper.records?.status() ?? { operator: null, notices: [], lastBackupAt: null };
    return {
      state: keeper.records === null ? 'broken' : 'ready',
      problem: keeper.problem,
      version: ground.version,
      runtime: ground.runtime,
      dataFolder: keeper.folder,
      now: toInstant(ground.clock.now(), FACTORY_ZONE),
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
