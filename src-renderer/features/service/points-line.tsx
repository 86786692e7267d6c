import { assessmentPoints, type ServiceStaff } from '@shared/domain/service';
import { fill } from '@shared/text';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';

const { useFieldValue } = boundFields<ServiceStaff>();

/** The points of the assessment together, once one item has both numbers. */
export function PointsLine() {
  const { staff } = useTexts().service;
  const points = assessmentPoints(useFieldValue('assessments'));
  if (points === null) return null;
  const percent = points.maximum === 0 ? 0 : Math.round((points.score / points.maximum) * 100);
  return <p className="editor-computed numbers">{fill(staff.points, { ...points, percent })}</p>;
}
