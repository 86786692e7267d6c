import type { PictureAnswered, PictureAsked } from './picture-process';
import { workPicture } from './picture-work';

/** The process in which pictures are worked; it ends with the one that asks. */

process.on('message', ({ id, work }: PictureAsked) => {
  const answer = (said: PictureAnswered): void => {
    process.send?.(said);
  };
  workPicture(work).then(
    (picture) => answer({ id, picture }),
    (cause: unknown) => answer({ id, fault: cause instanceof Error ? cause.message : String(cause) }),
  );
});
process.on('disconnect', () => process.exit());
