import { CheckCircleOutlined } from '@ant-design/icons';
import type { DeliveryFinding } from '@shared/domain/delivery';
import { fill, type Texts } from '@shared/text';
import { Alert } from 'antd';
import { useTexts } from '../../ui';

const types = { block: 'error', reason: 'warning', note: 'info' } as const;

/** What speaks against sending, the worst first; a word where nothing does. */
export function RedList({ findings }: { readonly findings: readonly DeliveryFinding[] }) {
  const texts = useTexts();
  const words = texts.delivery.redList;
  if (findings.length === 0)
    return (
      <p className="delivery-clean">
        <CheckCircleOutlined aria-hidden /> {words.clean}
      </p>
    );
  const order = Object.keys(types);
  const sorted = findings.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
  return (
    <section className="delivery-red" aria-label={words.title}>
      {sorted.map((finding) => (
        <Alert
          key={finding.code}
          type={types[finding.level]}
          showIcon
          title={findingText(finding, texts)}
          description={finding.level === 'block' ? words.blocks : undefined}
        />
      ))}
    </section>
  );
}

/** Languages and layouts by their names. */
function findingText({ code, params }: DeliveryFinding, texts: Texts): string {
  const { languages } = texts.frame.file;
  const named = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && value in languages ? languages[value as keyof typeof languages] : value,
  ]);
  return fill(texts.delivery.redList[code], Object.fromEntries(named));
}
