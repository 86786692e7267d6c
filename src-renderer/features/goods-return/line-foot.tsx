import { checkLine, differenceOf, type GoodsReturn, type ReturnLine } from '@shared/domain/goods-return';
import { fill, type Texts } from '@shared/text';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';

const { useFieldValue } = boundFields<GoodsReturn>();

/** Below a line: what came in against what was declared, and whether its pieces add up. */
export function LineFoot({ index }: { readonly index: number }) {
  const { foot } = useTexts().goodsReturn;
  const line = useFieldValue(`lines.${index}`);
  const difference = differenceOf(line);
  const check = checkText(line, foot);
  return (
    <p className="editor-computed numbers">
      {difference !== null && difference !== 0 && (
        <span className="tone-amber">{fill(foot.difference, { amount: difference })} </span>
      )}
      {check !== null && <span className={check.isWrong ? 'tone-red' : 'tone-green'}>{check.text}</span>}
    </p>
  );
}

function checkText(
  line: ReturnLine,
  foot: Texts['goodsReturn']['foot'],
): { readonly text: string; readonly isWrong: boolean } | null {
  const check = checkLine(line);
  if (check.kind === 'unknown') return null;
  if (check.kind === 'balanced') return { text: foot.balanced, isWrong: false };
  return { text: fill(foot[check.kind], { amount: check.amount }), isWrong: true };
}
