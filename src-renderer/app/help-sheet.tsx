import { Button, Modal } from 'antd';
import { StandingSign, useTexts } from '../ui';

/** F1: the shortcut table and what the signs mean. */
export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { help, dialog } = useTexts().frame;
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl+K'], help.keys.search],
    [['Ctrl+N'], help.keys.create],
    [['Ctrl+S'], help.keys.save],
    [['Ctrl+P'], help.keys.print],
    [['Ctrl+E'], help.keys.export],
    [['Ctrl+Z'], help.keys.undo],
    [['Alt+1', 'Alt+2', 'Alt+5'], help.keys.groups],
    [['↑ ↓', 'Enter', 'X'], help.keys.list],
    [['Space'], help.keys.preview],
    [['PgUp', 'PgDn', 'T'], help.keys.calendar],
    [['M', 'W', 'A', 'Y'], help.keys.views],
    [['F1'], help.keys.help],
  ];
  return (
    <Modal
      open={isOpen}
      title={help.title}
      width="58rem"
      centered
      onCancel={onClose}
      closable={{ 'aria-label': dialog.close }}
      footer={
        <Button type="primary" onClick={onClose}>
          {help.close}
        </Button>
      }
    >
      <p>{help.intro}</p>
      <div className="help-body">
        <table className="help-table">
          <thead>
            <tr>
              <th scope="col">{help.key}</th>
              <th scope="col">{help.does}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([keys, does]) => (
              <tr key={does}>
                <td>
                  {keys.map((key) => (
                    <span key={key}>
                      <kbd>{key}</kbd>{' '}
                    </span>
                  ))}
                </td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <h3>{help.signs}</h3>
          <dl className="help-signs">
            <Sign tone="red" sign="overdue" text={help.signOverdue} />
            <Sign tone="amber" sign="today" text={help.signToday} />
            <Sign tone="green" sign="done" text={help.signDone} />
            <Sign tone="blue" sign="customer" text={help.signCustomer} />
          </dl>
          <p className="search-hint">{help.signProvisional}</p>
        </div>
      </div>
    </Modal>
  );
}

function Sign(props: {
  readonly tone: string;
  readonly sign: 'overdue' | 'today' | 'done' | 'customer';
  readonly text: string;
}) {
  return (
    <>
      <dt>
        <span className={`standing tone-${props.tone}`}>
          <StandingSign sign={props.sign} />
        </span>
      </dt>
      <dd>{props.text}</dd>
    </>
  );
}
