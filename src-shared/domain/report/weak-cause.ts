/**
 * Words that blame a person and stop there, and actions that only train, remind or inspect more. Both are the commonest weak points of a
 * report (domain.md §2.2). They are hints: a text that names what in the system let it happen is never one.
 */

/** Blame, with the clause that carries it, so that its own words (标准, 不足) do not read as a system cause. */
const blame: readonly RegExp[] = [
  /操作(?:失误|不当|错误|不规范|不慎)/g,
  /误操作/g,
  /(?<!以)人为(?!本)(?:因素|原因|失误|错误|造成|导致)?/g,
  /(?:人员|员工|作业员|操作员|操作者|检验员|工人)?(?:失误|疏忽|疏漏|粗心|大意|马虎)/g,
  /责任(?:心|感)(?:不强|不足|不够|差|缺失|欠缺)?/g,
  /(?:质量|品质|安全)?意识(?:淡薄|薄弱|不强|不足|不够|不高|较差|差|欠缺)/g,
  /(?:未经?|没有|缺乏|缺少)(?:充分|足够|有效)?(?:的)?(?:培训|教育)(?!计划|大纲|体系|系统|矩阵|标准|教材)/g,
  /(?:培训|教育)(?:不足|不够|不到位|不充分|缺失|欠缺|未到位)/g,
  /(?:未|没有|没|不)(?:严格)?(?:按照?|依照|遵守|遵照|执行)[^，。；,;]{0,12}(?:指导书|标准|规定|规程|规范|要求|SOP|WI|工艺|图纸|流程|制度|程序|纪律)[^，。；,;因但而]*/gi,
  /违(?:反|规)[^，。；,;]*/g,
  /(?:不|没有?|未)(?:够)?(?:注意|认真|仔细|细心)[^，。；,;]*/g,
  /注意力不集中/g,
  /忘记[^，。；,;]*/g,
  /\b(?:operators?|workers?|employees?|inspectors?|human|manual|personnel)(?:'s|’s|s')?\s+(?:errors?|mistakes?|faults?|negligence|carelessness|factors?|oversights?)\b/gi,
  /\bcareless(?:ness|ly)?\b/gi,
  /\bnegligen(?:ce|t)\b/gi,
  /\binattenti(?:on|ve)\b/gi,
  /\bmisoperation\b/gi,
  /\b(?:lack|lacks|lacking|insufficient|inadequate|poor|no|missing)\s+(?:of\s+)?(?:\w+\s+)?(?:training|awareness|attention|responsibility|care|discipline)\b(?!\s+(?:matrix|plan|system|standard|procedure))/gi,
  /\b(?:not|never|un)\s*(?:properly\s+|sufficiently\s+|adequately\s+)?trained\b/gi,
  /\b(?:did|does|do|was|were|is|are|has|have)?\s*(?:not|n't)\s+(?:follow|followed|following|comply|pay attention|paying attention)\b[^,.;]*/gi,
  /\bfail(?:ed|ure)\s+to\s+follow\b[^,.;]*/gi,
  /\bforgot\b[^,.;]*/gi,
];

/** A cause that was ruled out is not the cause. */
const ruledOut =
  /(?:排除|并非|不是|非)了?(?:人为|操作失误|误操作|人员失误)(?:因素|原因)?|(?:人为|操作失误|误操作)(?:因素|原因)?(?:已排除|被排除)|\bnot\s+(?:due to\s+|caused by\s+|an?\s+)*(?:operator|human)\s+errors?\b|\b(?:operator|human)\s+errors?\s+(?:was\s+|is\s+)?(?:ruled out|excluded)/gi;

const thing =
  '(?:方法|标准|基准|规范|规定|规程|指导书|作业书|图纸|设计|结构|设备|机台|模具|夹具|工装|治具|刀具|检具|量具|传感器|程序|参数|控制计划|P?FMEA|系统|体系|制度|流程|工艺|计划|检查表|点检表|首件|限度样件|标识|权限|报警|互锁|定位|间隙|公差|照度|工位|资格|矩阵|装置|步骤|要求|寿命|频次|项目)';
const want =
  '(?:没有|未|无|缺|不|没|错误|磨损|偏|松动|老化|故障|失效|失准|过大|过小|超差|允许|可以|能够|依赖|仅靠|只靠|全靠|凭|相同|相似|对称|只用|仅用)';
const englishThing =
  '(?:standards?|instructions?|procedures?|specifications?|fixtures?|sensors?|interlocks?|designs?|methods?|controls?|control plan|criteri(?:a|on)|gauges?|tools?|tooling|systems?|requirements?|fmea|devices?|process|matrix|software|machine|alarm|equipment|parameters?|checklist|lighting|limits?|drawing|plan)';
const englishWant =
  "(?:no|not|without|lacks?|lacking|lack of|missing|absence of|absent|undefined|unclear|inadequate|insufficient|allows?|permits?|worn|wrong|incorrect|outdated|ambiguous|cannot|can't|does not|did not|relies|relied)";

/** What in method, standard, machine or design let it happen: error proofing, or a thing with what it wants. */
const systemCauses: readonly RegExp[] = [
  /防错|防呆|防误|poka.?yoke|(?:error|mistake|fool).?proof/i,
  new RegExp(`${thing}[^，。；,;]{0,14}?${want}`, 'i'),
  new RegExp(`${want}[^，。；,;]{0,10}?${thing}`, 'i'),
  new RegExp(`\\b${englishThing}\\b[^,.;]{0,40}?\\b${englishWant}\\b`, 'i'),
  new RegExp(`\\b${englishWant}\\b[^,.;]{0,40}?\\b${englishThing}\\b`, 'i'),
];

/** True where a final why or root cause blames a person and names nothing in the system that let it happen. */
export function isWeakCause(text: string): boolean {
  const claimed = text.replaceAll(ruledOut, '');
  const rest = blame.reduce((left, pattern) => left.replaceAll(pattern, '　'), claimed);
  return rest !== claimed && !systemCauses.some((pattern) => pattern.test(rest));
}

const telling =
  /培训|教育|宣导|宣贯|学习|提醒|强调|告诫|叮嘱|要求员工|批评|考核|处罚|罚款|通报|晨会|班前会|早会|责任心|意识|注意|认真|\b(?:re-?)?train(?:ing|ed)?\b|\beducat|\bremind|\bemphasi[sz]e|\bawareness\b|\bcoach|\bwarn(?:ed|ing)?\b|\bbrief(?:ed|ing)?\b|\btoolbox talk/i;
const inspecting =
  /全检|全数|(?:100|１００) ?%|抽检|巡检|复检|双检|加严|检查|检验|监督|监控力度|加强管理|加大力度|\binspect|\bcheck(?:s|ed|ing)?\b|\bmonitor|\bsupervis|\bsort(?:ing)?\b/i;
/** Something in product, process or document is other than before. */
const changing =
  /防错|防呆|更换|修改|修订|更新|变更|改为|改用|改成|改造|改进|重新设计|设计|制定|制订|编制|新增(?!全检|检查|检验|抽检|巡检|检验员|检查员)|导入|安装|加装|增设|设置|采用|使用.*(?:工装|夹具|检具|塞规)|调整|优化|固化|锁定|修模|开发|引入|取消|规定|纳入|写入|自动|互锁|报警|传感器|塞规|通止规|限位|挡块|视觉|相机|\b(?:poka.?yoke|error.?proof\w*|replac\w*|redesign\w*|design\w*|revis\w*|updat\w*|install\w*|introduc\w*|modif\w*|chang\w*|automat\w*|interlock\w*|sensor|fixture|gauge|defin\w*|specif\w*|add(?:ed|ing)? (?:an? )?(?:pin|stop|sensor|fixture|step|alarm|gauge))\b/i;
const clauses = /[，。；、,;\n]|(?:并且|并|以及|及|和)(?!非)|\band\b/i;

const kindOf = (clause: string): 'weak' | 'strong' | 'neutral' => {
  // Training on the new gauge is training.
  if (telling.test(clause))
    return /(?:更换|修改|修订|更新|改为|改用|导入|安装|加装)(?!后)/.test(
      clause.replace(telling, '　').split('　')[0] ?? '',
    )
      ? 'strong'
      : 'weak';
  if (changing.test(clause)) return 'strong';
  return inspecting.test(clause) ? 'weak' : 'neutral';
};

/** True where an action only trains, reminds or inspects more and changes nothing in product, process or document. */
export function isWeakAction(text: string): boolean {
  const kinds = text.split(clauses).map((clause) => kindOf(clause ?? ''));
  return kinds.includes('weak') && !kinds.includes('strong');
}
