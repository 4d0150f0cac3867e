import { Box } from '@mui/material';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-admin';
import type { Point } from './figures.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

type Props = { kind: 'line' | 'bar'; points: Point[]; title: string; color: string };
const barHeight = 28;

/** A chart whose every point opens the list behind it. The table under it says the same to those who cannot see or click it. */
export default function Chart({ kind, points, title, color }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    // Measured in the letters it is drawn in: `inherit` is none to the canvas that measures, and long names lost their beginning.
    const { fontFamily } = getComputedStyle(place.current);
    chart.setOption({ ...(kind === 'line' ? lines(points, color) : bars(points, color)), textStyle: { fontFamily } });
    chart.on('click', ({ dataIndex }) => {
      const point = points[kind === 'bar' ? points.length - 1 - dataIndex : dataIndex];
      if (point) navigate(point.link);
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [kind, points, color, navigate]);
  return (
    <Box
      ref={place}
      role="img"
      aria-label={title}
      sx={{ width: '100%', height: kind === 'line' ? 200 : Math.max(96, points.length * barHeight + 24) }}
    />
  );
}

const shared = (color: string) => ({
  color: [color],
  animation: false,
  tooltip: { trigger: 'axis' as const, confine: true },
});
const number = { type: 'value' as const, minInterval: 1, splitLine: { lineStyle: { color: '#eceef1' } } };

const lines = (points: Point[], color: string) => ({
  ...shared(color),
  grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
  xAxis: { type: 'category' as const, data: points.map(({ name }) => name.slice(5)), boundaryGap: false },
  yAxis: number,
  series: [
    { type: 'line' as const, data: points.map(({ count }) => count), symbolSize: 7, areaStyle: { opacity: 0.08 } },
  ],
});

const bars = (points: Point[], color: string) => ({
  ...shared(color),
  grid: { left: 8, right: 44, top: 4, bottom: 4, containLabel: true },
  xAxis: { ...number, axisLabel: { show: false } },
  yAxis: {
    type: 'category' as const,
    data: points.map(({ name }) => name).reverse(),
    axisLabel: { width: 120, overflow: 'truncate' as const },
    axisTick: { show: false },
  },
  series: [
    {
      type: 'bar' as const,
      data: points.map(({ count }) => count).reverse(),
      barMaxWidth: 16,
      label: { show: true, position: 'right' as const },
    },
  ],
});
