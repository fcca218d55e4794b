import {rows,featTech,cv,report} from './train.mjs';
const T=['technology-in-want','technology-as-goal','tool-before-need'];
const data=rows.filter(r=>r.technology!=='?').map(r=>({g:r.group,y:r.technology!=='none'?1:0,pos:r.technology!=='none',wt:r.sure==='y'?1:0.6,r,old:r.old.some(x=>T.includes(x.split(':')[0])&&!x.endsWith('info'))}));
const d=data.map(x=>({...x,f:featTech(x.r,{})}));
const p=cv(d,{l2:0.02,epochs:60});
for(const set of ['dev','dev2']){const q=p.filter(x=>x.r.set===set);const P=q.filter(x=>x.pos).length;
 console.log(set,'old: said',q.filter(x=>x.old).length,'tp',q.filter(x=>x.old&&x.pos).length,'of',P);
 for(const t of [2,1.5,1,0.5,0,-0.5,-1]){const s=q.filter(x=>x.old||x.z>t),a=q.filter(x=>!x.old&&x.z>t);console.log(t,'union prec',(s.filter(x=>x.pos).length/s.length).toFixed(3),'found',(s.filter(x=>x.pos).length/P).toFixed(3),'new',a.filter(x=>x.pos).length+'/'+a.length,'sure prec',(s.filter(x=>x.r.sure==='y'&&x.pos).length/s.filter(x=>x.r.sure==='y').length).toFixed(3),'found',(s.filter(x=>x.r.sure==='y'&&x.pos).length/q.filter(x=>x.r.sure==='y'&&x.pos).length).toFixed(3))}
}
for(const x of p.filter(x=>x.r.set==='dev'&&!x.pos&&!x.old&&x.z>0&&!x.r.unread).sort((a,b)=>b.z-a.z).slice(0,25))console.log(x.z.toFixed(2),x.r.sure,x.r.persona,x.r.aud,x.r.pw.join(' '),'|',x.r.want.join(' ').slice(0,110),'|',x.r.th.map(t=>t.term+':'+t.cls+':'+t.rel).join(' '),x.r.code,x.r.pervasive,x.r.named.toFixed(2),x.r.file.slice(0,50));
