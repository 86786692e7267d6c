import { type ThemeConfig, theme } from 'antd';

export type Appearance = 'light' | 'dark';
export type TextSize = 'normal' | 'large';

/** The one accent colour; the same values stand in base.css as `--accent`. */
const accent = { light: '#0b5cad', dark: '#1f6fc2' } as const;
const accentText = { light: '#0b5cad', dark: '#7fbcf8' } as const;

const readable = {
  light: {
    colorText: '#1c2430',
    colorTextSecondary: '#434d5c',
    colorTextTertiary: '#525d6d',
    colorTextQuaternary: '#5f6977',
    colorTextPlaceholder: '#5f6977',
    colorTextDescription: '#525d6d',
    colorBgLayout: '#f3f5f8',
    colorBgContainer: '#ffffff',
    colorBgElevated: '#ffffff',
    colorBorder: '#8b95a3',
    colorBorderSecondary: '#d8dde4',
    colorError: '#b42318',
    colorErrorText: '#b42318',
    colorWarning: '#8a5a00',
    colorSuccess: '#1b6e3c',
    colorWarningBg: '#fff7e0',
    colorWarningBorder: '#d9a94a',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#e2a59e',
  },
  dark: {
    colorPrimaryHover: '#1f6fc2',
    colorText: '#e8ebf0',
    colorTextSecondary: '#c3cad4',
    colorTextTertiary: '#b0b8c4',
    colorTextQuaternary: '#a3acb9',
    colorTextPlaceholder: '#a3acb9',
    colorTextDescription: '#b0b8c4',
    colorBgLayout: '#14171c',
    colorBgContainer: '#1d2128',
    colorBgElevated: '#262b34',
    colorBorder: '#6b7686',
    colorBorderSecondary: '#3a414d',
    colorError: '#c93a2e',
    colorErrorText: '#ff9b90',
    colorWarning: '#f0c04c',
    colorSuccess: '#7ad19a',
    colorWarningBg: '#3d3213',
    colorWarningBorder: '#7d662a',
    colorErrorBg: '#43211f',
    colorErrorBorder: '#8a4a45',
  },
} as const;

/**
 * antd in our type, sizes (targets ≥ 40 px) and colours (contrast ≥ 4.5). Nothing moves: a dialog that zooms open takes its
 * buttons away from under an early click, and the click is lost.
 */
export function themeOf(appearance: Appearance, textSize: TextSize): ThemeConfig {
  const isLarge = textSize === 'large';
  return {
    algorithm: appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'desk' },
    hashed: false,
    zeroRuntime: true,
    token: {
      fontFamily: "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei UI', system-ui, sans-serif",
      fontSize: isLarge ? 17 : 14,
      fontSizeSM: isLarge ? 15 : 13,
      controlHeight: isLarge ? 46 : 40,
      controlHeightSM: isLarge ? 42 : 40,
      controlHeightLG: isLarge ? 52 : 44,
      borderRadius: 6,
      colorPrimary: accent[appearance],
      colorInfo: accent[appearance],
      colorLink: accentText[appearance],
      colorLinkHover: accentText[appearance],
      colorPrimaryText: accentText[appearance],
      motion: false,
      motionDurationFast: '0s',
      motionDurationMid: '0s',
      motionDurationSlow: '0s',
      ...readable[appearance],
    },
    components: {
      Button: {
        defaultHoverColor: accentText[appearance],
        defaultHoverBorderColor: accentText[appearance],
        defaultActiveColor: accentText[appearance],
        defaultActiveBorderColor: accentText[appearance],
      },
      Radio: { buttonSolidCheckedColor: '#ffffff', buttonPaddingInline: 14 },
      Tabs: { itemSelectedColor: accentText[appearance], itemHoverColor: accentText[appearance] },
      Select: { optionHeight: isLarge ? 46 : 40, optionPadding: isLarge ? '9px 12px' : '8px 12px' },
      Modal: { titleFontSize: isLarge ? 20 : 17 },
      Alert: { withDescriptionPadding: '12px 16px' },
    },
  };
}
