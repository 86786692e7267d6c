import { blankReport } from '@shared/domain/report';
import { causesDrawn, type DrawingContent, effectDrawn } from '@shared/forms/drawings';
import { type Language, textsOf } from '@shared/text';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type DeskServices, ServicesProvider } from '../../../../src-renderer/ui/desk-context';
import { LiveDrawing } from '../../../../src-renderer/ui/drawing';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const report = {
  ...blankReport(),
  title: '毛刺 <0.1 mm',
  analysis: {
    ...blankReport().analysis,
    factors: [
      {
        id: id(1),
        factor: 'machine' as const,
        possibleCause: '凸模偏心',
        evidence: '',
        verdict: 'root-cause' as const,
      },
      {
        id: id(2),
        factor: 'man' as const,
        possibleCause: '未培训',
        evidence: '',
        verdict: 'ruled-out' as const,
      },
    ],
  },
  validation: {
    ...blankReport().validation,
    rows: [
      { phase: 'before' as const, period: '10月', defective: 5 },
      { phase: 'after' as const, period: '11月', defective: 0 },
    ].map((row, index) => ({
      ...row,
      id: id(index),
      produced: 1000,
      checked: 1000,
      method: '',
      verdict: 'pending' as const,
      by: '',
      on: null,
    })),
  },
};

const contentOf = (content: DrawingContent | null): DrawingContent => {
  if (content === null) throw new Error('nothing to draw');
  return content;
};

/** Only its texts are asked for. */
const deskIn = (language: Language) => ({ texts: textsOf(language), language }) as unknown as DeskServices;

const markupOf = (content: DrawingContent | null, language: Language = 'zh-CN'): string =>
  renderToStaticMarkup(
    <ServicesProvider value={deskIn(language)}>
      <LiveDrawing content={contentOf(content)} />
    </ServicesProvider>,
  );

describe('a drawing on the screen', () => {
  it('is one picture that tells its content to those who do not see it', () => {
    const markup = markupOf(causesDrawn(report));
    expect(markup.match(/role="img"/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="因果图。问题：毛刺 &lt;0.1 mm。真因 1，');
    expect(markup).toContain('1 机 凸模偏心');
  });

  it('takes every colour from the theme and its width from the container', () => {
    for (const content of [causesDrawn(report), effectDrawn(report)]) {
      const markup = markupOf(content);
      expect(markup).not.toMatch(/#[0-9a-f]{3,6}|rgb\(|style=|fill="|stroke="/i);
      expect(markup).toMatch(/<svg class="drawing" [^>]*viewBox="0 0 \d+ \d+"/);
      expect(markup).not.toMatch(/<svg[^>]* width=/);
    }
  });

  it('shows the causes with their signs, what is ruled out faint and dashed', () => {
    const markup = markupOf(causesDrawn(report));
    expect(markup).toContain('◎1 凸模偏心');
    expect(markup).toMatch(/<text class="drawing-faint"[^>]*>×2 未培训/);
    expect(markup).toMatch(/<line class="drawing-faint"[^>]*stroke-dasharray="3"/);
  });

  it('shows the figures before and after', () => {
    const markup = markupOf(effectDrawn(report));
    expect(markup).toContain('>5000<');
    expect(markup).toContain('class="drawing-before"');
    expect(markup).toContain('>断点<');
  });

  it('speaks the person’s language', () => {
    expect(markupOf(causesDrawn(report), 'en')).toContain('>Measurement<');
    expect(markupOf(effectDrawn(report), 'en')).toContain('>Breakpoint<');
  });
});
