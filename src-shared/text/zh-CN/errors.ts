import type { ErrorCode, StartProblem } from '../../contract';
import type { FindingCode } from '../../domain/finding';

/** 发生了什么，以及现在可以怎么办。 */
interface Sentence {
  readonly message: string;
  readonly wayOut: string;
}

/** 出错时的话：调用失败、启动问题、字段上的问题。花括号内由程序填写。 */
export const errors = {
  /** 折叠的详情里显示，凭它在日志中查找。 */
  id: '编号 {id}',
  details: '详情',
  copyDetails: '复制详情',
  call: {
    'bad-input': {
      message: '这次操作的内容程序无法识别，没有保存任何东西。',
      wayOut: '请重新打开本页再试；再次出现时请把编号交给维护人员。',
    },
    invalid: { message: '有内容需要改正后才能保存。', wayOut: '请按标出的字段逐项改正，再保存。' },
    'not-found': {
      message: '找不到这条记录或这个文件。',
      wayOut: '请返回列表重新查找；它可能已被移走。',
    },
    stale: {
      message: '这条记录已被保存为较新的版本。',
      wayOut: '请先看较新的版本，再决定保留哪些修改；您的草稿还在。',
    },
    forbidden: { message: '当前操作人不能做这件事。', wayOut: '请换由有此权限的人操作。' },
    cancelled: { message: '已取消，没有改动任何内容。', wayOut: '需要时可重新开始。' },
    'file-in-use': {
      message: '文件正被其他程序使用，无法写入。',
      wayOut: '请在 Excel、WPS 或阅读器中关闭该文件后重试，或换一个文件名。',
    },
    'disk-full': {
      message: '磁盘空间不足，没有保存。',
      wayOut: '请删除不需要的文件或换一个磁盘，然后重试；已保存的记录没有受影响。',
    },
    'read-only': {
      message: '此处不允许写入。',
      wayOut: '请换一个文件夹，或请管理员开放写入权限后重试。',
    },
    'file-missing': {
      message: '文件不在原来的位置。',
      wayOut: '请确认文件没有被移动或改名，再重试或重新导出。',
    },
    'too-large': {
      message: '内容过大，程序没有接受。',
      wayOut: '请减少选择的数量，或把大文件压缩、拆分后再试。',
    },
    unprintable: {
      message: '有字符无法打印：{characters}',
      wayOut: '请把这些字符换成文字说明，再导出。',
    },
    'store-unavailable': {
      message: '数据现在无法使用。',
      wayOut: '请检查数据文件夹所在的磁盘，然后重试；仍不行时请重新打开程序。',
    },
    busy: { message: '程序正在做另一件事。', wayOut: '请等它完成后再试。' },
    internal: {
      message: '程序内部出错，这次操作没有完成。',
      wayOut: '请再试一次；再次出现时请把编号和日志交给维护人员。',
    },
  } satisfies Record<ErrorCode, Sentence>,
  start: {
    'folder-is-file': {
      message: '数据文件夹的位置上是一个文件。',
      wayOut: '请选择另一个文件夹，或把这个文件移走后重试。',
    },
    'folder-read-only': {
      message: '数据文件夹不能写入。',
      wayOut: '请管理员开放写入权限后重试，或选择另一个文件夹。原有数据没有改动。',
    },
    'folder-missing': {
      message: '找不到数据文件夹。',
      wayOut: '请接好移动硬盘或网络盘后重试，或选择数据现在所在的文件夹。',
    },
    'database-damaged': {
      message: '数据文件已损坏或不完整。',
      wayOut: '可以从最近一次完好的备份恢复；损坏的文件会改名保留，不会删除。',
    },
    'database-newer': {
      message: '数据是由较新版本的程序保存的。',
      wayOut: '请安装较新版本的程序后打开。数据文件没有改动。',
    },
    'database-locked': {
      message: '数据正被另一个程序使用。',
      wayOut: '请关闭另一个窗口或占用它的程序（备份、杀毒、同步盘），然后重试。',
    },
    'migration-failed': {
      message: '数据升级没有成功，已退回升级前的状态。',
      wayOut: '请检查磁盘空间后重试；仍不行时请把详情交给维护人员。升级前的备份在 backups 文件夹中。',
    },
    'preferences-damaged': {
      message: '本机偏好设置的文件已损坏。',
      wayOut: '请重试；损坏的文件会改名保留，投诉记录不受影响。',
    },
    'disk-full': {
      message: '磁盘空间不足，无法打开数据。',
      wayOut: '请清理磁盘后重试，或选择另一个磁盘上的文件夹。',
    },
    unknown: {
      message: '数据无法打开。',
      wayOut: '请重试；仍不行时请把详情交给维护人员。数据文件没有改动。',
    },
  } satisfies Record<StartProblem['code'], Sentence>,
  startPath: '位置',
  startCause: '系统给出的原因',
  ways: {
    retry: '重试',
    'choose-folder': '选择另一个文件夹…',
    reveal: '在文件夹中显示',
    'restore-backup': '从最近的备份恢复',
    quit: '退出程序',
  } satisfies Record<StartProblem['ways'][number], string>,
  finding: {
    required: '请填写此项。',
    'not-a-date': '没有这一天，请按 年-月-日 填写实际存在的日期。',
    'not-a-time': '没有这个时刻，请填写实际存在的日期和时间。',
    'in-the-future': '不能晚于现在。',
    'before-receipt': '不能早于投诉的接收时间，请核对两个时间。',
    negative: '不能小于 0。',
    'more-than-sent': '不能大于发货数 {shipped}。',
    'more-than-checked': '大于检查数 {checked}，请核对。',
    'shares-not-100': '各方比例合计为 {sum}%，应为 100%。',
    'needs-reason': '请写明理由。',
    'needs-approver': '请填写同意此事的审核人或批准人。',
    'needs-proof': '请给出凭证：附上文件，或写明何人以何种方式。',
    'reviewer-only': '只能由审核人更改。',
    'own-reference': '不能引用这条记录自己。',
    'same-person': '须由不同的人完成，请换一人。',
    'not-ready': '还不能关闭，请先补齐：{gap}',
    'summary-too-long': '简述超过 {max} 个字，请缩短；全文可写在详细内容里。',
    'not-whole': '请填写整数。',
    'end-before-start': '结束不能早于开始。',
    duplicate: '与已有的一项重复，请更改或删除其中一项。',
  } satisfies Record<FindingCode, string>,
} as const;
