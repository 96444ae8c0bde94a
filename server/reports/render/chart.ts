/** A chart as SVG, drawn without a browser, for the printed page. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption } from 'echarts/components';
import { formatDecimal } from '../../../shared/domain/figure-format.ts';
import type { ReportChart } from '../document.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>;

/** Told apart also in black and white, by how dark they are. */
const COLOURS = ['#0b5d66', '#e08a1e', '#5b8db8', '#8f3b5c', '#7a9a3a', '#4a4a6a'];
const INK = '#333333';
const LINE = '#d9d9d9';
const SMALL = 9;

/** Categories that would not fit beside each other are written at a slant. */
const MOST_UPRIGHT = 10;

export function chartSvg(
  chart: ReportChart,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption(optionOf(chart));
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

function optionOf({ look, categories, series, unit }: ReportChart): ChartOption {
  const several = series.length > 1;
  const text = { fontFamily: 'Roboto', fontSize: SMALL, color: INK };
  return {
    animation: false,
    color: COLOURS,
    textStyle: text,
    ...(several ? { legend: { bottom: 0, itemWidth: 12, itemHeight: 8, textStyle: text } } : {}),
    grid: {
      left: 8,
      right: 12,
      top: unit === undefined ? 12 : 26,
      bottom: several ? 26 : 6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLabel: {
        ...text,
        interval: 0,
        rotate: categories.length > MOST_UPRIGHT ? 45 : 0,
        hideOverlap: true,
      },
      axisLine: { lineStyle: { color: LINE } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      ...(unit === undefined ? {} : { name: unit, nameTextStyle: { ...text, align: 'left' as const } }),
      axisLabel: { ...text, formatter: axisText },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: series.map(({ name, values }, n) => {
      const data = [...values];
      if (look === 'line') return { type: 'line' as const, name, data, connectNulls: false, ...strokeOf(n) };
      return {
        type: 'bar' as const,
        name,
        data,
        barMaxWidth: 36,
        ...(look === 'stacked' ? { stack: 'all' } : {}),
      };
    }),
  };
}

/** Lines are told apart on a copy without colours by their stroke and their marks. */
function strokeOf(n: number): Pick<LineSeriesOption, 'symbol' | 'symbolSize' | 'lineStyle'> {
  const strokes = ['solid', 'dashed', 'dotted'] as const;
  const symbols = ['circle', 'rect', 'triangle', 'diamond'];
  return {
    symbol: symbols[n % symbols.length] ?? 'circle',
    symbolSize: 7,
    lineStyle: { type: strokes[n % strokes.length] ?? 'solid' },
  };
}

function axisText(value: number): string {
  return formatDecimal(value, Number.isInteger(value) ? 0 : 2);
}
