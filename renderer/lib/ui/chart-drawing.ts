/** ECharts as charts are drawn here: as SVG, in the page's own colours, without motion. Loaded where a chart is shown. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([AriaComponent, BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

type Option = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | TooltipComponentOption
>;

export interface ChartData {
  readonly look: 'bar' | 'stacked' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** What the values are counted in, for the axis. */
  readonly unit?: string | undefined;
}

/** How values are written: in full, and at the marks of the axis. */
export interface ChartWords {
  readonly value: (value: number) => string;
  readonly mark: (value: number) => string;
}

export interface Drawing {
  draw(data: ChartData, words: ChartWords): void;
  end(): void;
}

/** Follows the size of its place. */
export function openDrawing(place: HTMLElement): Drawing {
  const chart: EChartsType = init(place, undefined, { renderer: 'svg' });
  const sized = new ResizeObserver(() => chart.resize());
  sized.observe(place);
  return {
    draw: (data, words) => chart.setOption(optionOf(data, words, paletteOf(place)), { notMerge: true }),
    end() {
      sized.disconnect();
      chart.dispose();
    },
  };
}

interface Palette {
  readonly series: readonly string[];
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
}

/** Dark tones that all stand out from the paper, and from one another by their pattern as well. */
const SERIES = ['--accent', '--warn', '--info', '--ink-soft', '--ok'] as const;

function paletteOf(place: HTMLElement): Palette {
  const style = getComputedStyle(place);
  const of = (token: string): string => style.getPropertyValue(token).trim();
  return {
    series: SERIES.map(of),
    ink: of('--ink'),
    soft: of('--ink-soft'),
    line: of('--line'),
    surface: of('--surface'),
    font: style.fontFamily,
  };
}

const TEXT_PX = 14;
/** So few categories are all named, over several lines where they are long. */
const NAMED_ALL = 8;
const NAME_PX = 100;
const WIDEST_BAR_PX = 44;

function optionOf({ look, categories, series, unit }: ChartData, words: ChartWords, p: Palette): Option {
  const text = { color: p.soft, fontFamily: p.font, fontSize: TEXT_PX };
  const several = series.length > 1;
  return {
    animation: false,
    color: [...p.series],
    aria: { enabled: true, label: { enabled: false }, decal: { show: several && look !== 'line' } },
    grid: {
      left: 4,
      right: 12,
      top: several ? 40 : unit === undefined ? 12 : 32,
      bottom: 4,
      outerBoundsMode: 'same',
    },
    ...(several ? { legend: { top: 0, right: 0, textStyle: { ...text, color: p.ink }, itemGap: 18 } } : {}),
    tooltip: {
      trigger: 'axis',
      // drawn, not HTML: the pages allow no inline styles
      renderMode: 'richText',
      valueFormatter: (value) => (typeof value === 'number' ? words.value(value) : '–'),
      backgroundColor: p.surface,
      borderColor: p.line,
      textStyle: { ...text, color: p.ink },
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLabel:
        categories.length > NAMED_ALL
          ? { ...text, hideOverlap: true }
          : { ...text, interval: 0, width: NAME_PX, overflow: 'break', lineHeight: 17 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: p.soft } },
    },
    yAxis: {
      type: 'value',
      name: unit ?? '',
      nameTextStyle: { ...text, align: 'left' },
      axisLabel: { ...text, formatter: words.mark },
      splitLine: { lineStyle: { color: p.line } },
      splitNumber: 4,
      minInterval: series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)))
        ? 1
        : 0,
    },
    series: series.map(({ name, values }, index) =>
      look === 'line'
        ? {
            type: 'line' as const,
            name,
            data: [...values],
            symbol: index === 0 ? 'circle' : 'rect',
            symbolSize: 7,
            lineStyle: { width: 2.5, type: index === 0 ? ('solid' as const) : ('dashed' as const) },
          }
        : {
            type: 'bar' as const,
            name,
            data: [...values],
            barMaxWidth: WIDEST_BAR_PX,
            ...(look === 'stacked' ? { stack: 'all' } : {}),
          },
    ),
  };
}
