import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

interface Props {
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
  readonly unit: string;
}

export default function TrendChart({ points, unit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    chart.setOption({
      aria: { enabled: true },
      animation: false,
      grid: { left: 8, right: 20, top: 34, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: points.map((p) => p.month), boundaryGap: false },
      yAxis: { type: 'value', name: unit, scale: true, splitLine: { lineStyle: { color: '#ece8dd' } } },
      series: [
        {
          type: 'line',
          data: points.map((p) => p.value),
          showSymbol: false,
          lineStyle: { color: '#1f5b45', width: 2 },
          itemStyle: { color: '#1f5b45' },
          areaStyle: { color: 'rgba(31,91,69,0.08)' },
        },
      ],
    });
    const resize = () => chart.resize();
    window.addEventListener('resize', resize);
    return () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [points, unit]);
  return <div ref={box} className="chart" />;
}
